{{- define "shop.annotations" -}}
app: shop
tier: {{ .Values.tier | quote }}
{{- end }}
{{- define "shop.url" -}}
https://{{ required "a host is required" .host }}:{{ .port | default 443 }}
{{- end }}
