{{/*
Requests and limits of a size: small, medium or large. Call with the name of the size.
*/}}
{{- define "common-library.resources" -}}
{{- $sizes := dict
  "small" (dict "cpu" "100m" "memory" "128Mi")
  "medium" (dict "cpu" "500m" "memory" "512Mi")
  "large" (dict "cpu" "2" "memory" "2Gi")
-}}
{{- if not (hasKey $sizes .) -}}
{{- fail (printf "unknown size %q: use one of %s" . (keys $sizes | sortAlpha | join ", ")) -}}
{{- end -}}
{{- $size := get $sizes . -}}
requests:
  {{- toYaml $size | nindent 2 }}
limits:
  memory: {{ $size.memory }}
{{- end -}}
