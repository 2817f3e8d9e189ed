{{/*
An image reference, by digest where one is given. Call with (dict "image" .Values.image "chart" .Chart "global" .Values.global).
*/}}
{{- define "common-library.image" -}}
{{- $registry := dig "imageRegistry" "" (default dict .global) -}}
{{- $repository := required "image.repository is required" .image.repository -}}
{{- $name := ternary (printf "%s/%s" $registry $repository) $repository (ne $registry "") -}}
{{- if .image.digest -}}
{{- if not (hasPrefix "sha256:" .image.digest) -}}
{{- fail (printf "image.digest must start with sha256:, not %s" .image.digest) -}}
{{- end -}}
{{- printf "%s@%s" $name .image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name (default .chart.AppVersion .image.tag) -}}
{{- end -}}
{{- end -}}
