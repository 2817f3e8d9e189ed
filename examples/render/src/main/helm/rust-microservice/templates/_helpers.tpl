{{/*
The name of the chart.
*/}}
{{- define "rust-microservice.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
The name that every object starts with. Cut at 52 characters: "-migrate" and the like are appended, and a name may have 63.
*/}}
{{- define "rust-microservice.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc 52 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 52 | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{- define "rust-microservice.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
Labels of every object. Call with the root context.
*/}}
{{- define "rust-microservice.labels" -}}
helm.sh/chart: {{ include "rust-microservice.chart" . }}
{{ include "rust-microservice.selectorLabels" . }}
{{- with .Chart.AppVersion }}
app.kubernetes.io/version: {{ . | quote }}
{{- end }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "rust-microservice.selectorLabels" -}}
app.kubernetes.io/name: {{ include "rust-microservice.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "rust-microservice.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "rust-microservice.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/*
The image of a component. Call with (list $ .Values.api.image).
*/}}
{{- define "rust-microservice.image" -}}
{{- $root := index . 0 }}
{{- $image := index . 1 }}
{{- printf "%s:%s" (required "an image needs a repository" $image.repository) (default $root.Chart.AppVersion $image.tag) }}
{{- end }}

{{/*
Where the database is, and the Secret that holds its password.
*/}}
{{- define "rust-microservice.databaseHost" -}}
{{- if .Values.postgresql.enabled }}
{{- printf "%s-postgresql" .Release.Name }}
{{- else }}
{{- required "externalDatabase.host is required when postgresql.enabled is false" .Values.externalDatabase.host }}
{{- end }}
{{- end }}

{{- define "rust-microservice.databaseSecret" -}}
{{- if .Values.postgresql.enabled }}
{{- printf "%s-postgresql" .Release.Name }}
{{- else }}
{{- required "externalDatabase.existingSecret is required when postgresql.enabled is false" .Values.externalDatabase.existingSecret }}
{{- end }}
{{- end }}

{{/*
The variables that API, worker and migration share. Kubernetes expands $(DATABASE_PASSWORD), so no password is rendered.
*/}}
{{- define "rust-microservice.env" -}}
{{- $database := ternary .Values.postgresql.auth .Values.externalDatabase .Values.postgresql.enabled }}
- name: DATABASE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ include "rust-microservice.databaseSecret" . }}
      key: password
- name: DATABASE_URL
  value: {{ printf "postgresql://%s:$(DATABASE_PASSWORD)@%s:%d/%s" $database.username (include "rust-microservice.databaseHost" .) (int (default 5432 $database.port)) $database.database | quote }}
{{- if .Values.redis.enabled }}
- name: REDIS_URL
  value: redis://{{ .Release.Name }}-redis-master:6379
{{- if .Values.redis.auth.enabled }}
- name: REDIS_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Release.Name }}-redis
      key: password
{{- end }}
{{- end }}
{{- if .Values.kafka.enabled }}
- name: KAFKA_BROKERS
  value: {{ .Release.Name }}-kafka:9092
{{- end }}
{{- if .Values.tracing.enabled }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ .Values.tracing.endpoint | quote }}
{{- end }}
{{- end }}

{{/*
The variables of the values file: a text, or a reference. Call with a list of them.
*/}}
{{- define "rust-microservice.userEnv" -}}
{{- range . }}
- name: {{ .name }}
  {{- if hasKey . "valueFrom" }}
  valueFrom:
    {{- toYaml .valueFrom | nindent 4 }}
  {{- else }}
  value: {{ .value | quote }}
  {{- end }}
{{- end }}
{{- end }}
