{{/*
The part of a pod that asks the API for its health; shared by the upgrade hook and `helm test`.
*/}}
{{- define "rust-microservice.smokePod" -}}
{{- $service := printf "%s-api" (include "rust-microservice.fullname" .) }}
{{- $host := $service }}
{{- if not .Values.smokeTest.throughDns }}
{{- $host = printf "$(%s_SERVICE_HOST)" ($service | upper | replace "-" "_") }}
{{- end }}
securityContext:
  {{- toYaml .Values.api.podSecurityContext | nindent 2 }}
containers:
  - name: curl
    image: {{ include "rust-microservice.image" (list $ .Values.smokeTest.image) | quote }}
    {{- with .Values.smokeTest.command }}
    command: {{ toJson . }}
    {{- end }}
    args: [{{ range .Values.smokeTest.options }}{{ . | quote }}, {{ end }}"http://{{ $host }}:{{ .Values.api.service.port }}/healthz"]
    securityContext:
      {{- toYaml .Values.api.securityContext | nindent 6 }}
    resources:
      {{- toYaml .Values.smokeTest.resources | nindent 6 }}
{{- end }}
