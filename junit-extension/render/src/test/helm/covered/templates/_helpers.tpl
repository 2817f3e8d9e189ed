{{- define "covered.unused" }}unused{{ end }}
