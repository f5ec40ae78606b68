{{- define "rackstage.name" -}}
{{- if contains "rackstage" .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-rackstage" .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "rackstage.selector" -}}
app.kubernetes.io/name: rackstage
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "rackstage.labels" -}}
{{ include "rackstage.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "rackstage.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "rackstage.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* What is put on top of the configuration in the image; nothing where the values say nothing. */}}
{{- define "rackstage.config" -}}
{{- $config := deepCopy .Values.config -}}
{{- with .Values.administrators -}}
{{- $permission := $config.permission | default dict -}}
{{- if $permission.administrators -}}
{{- fail "Set administrators, or config.permission.administrators, but not both" -}}
{{- end -}}
{{- $_ := set $config "permission" (set $permission "administrators" .) -}}
{{- end -}}
{{- if $config -}}
{{- toYaml $config -}}
{{- end -}}
{{- end -}}

{{- define "rackstage.secret" -}}
{{- if .Values.secrets.existingSecret -}}
{{- .Values.secrets.existingSecret -}}
{{- else if .Values.secrets.generate -}}
{{- printf "%s-secrets" (include "rackstage.name" .) -}}
{{- else -}}
{{- fail "Set secrets.existingSecret, or secrets.generate to have a Secret made" -}}
{{- end -}}
{{- end -}}

{{- define "rackstage.postgresHost" -}}
{{- if .Values.postgresql.trial.enabled -}}
{{- printf "%s-postgresql" (include "rackstage.name" .) -}}
{{- else -}}
{{- required "Set postgresql.host, or postgresql.trial.enabled to try the portal" .Values.postgresql.host -}}
{{- end -}}
{{- end -}}

{{- define "rackstage.host" -}}
{{- (urlParse (required "Set url to where people reach the portal" .Values.url)).hostname -}}
{{- end -}}
