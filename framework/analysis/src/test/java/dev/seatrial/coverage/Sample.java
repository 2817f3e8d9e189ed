/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.Chart;
import java.util.LinkedHashMap;
import java.util.Map;

/** A chart of which two tests reach a part. */
final class Sample {

    static final String TEXT = """
            ==> values.yaml
            image: {tag: ""}
            ingress: {enabled: false, hosts: []}
            extra: ""
            ==> templates/_helpers.tpl
            {{- define "shop.labels" -}}
            app: {{ .Chart.Name }}
            {{- end -}}
            {{- define "shop.unused" -}}
            never: used
            {{- end -}}
            ==> templates/api.yaml
            image: shop:{{ .Values.image.tag | default .Chart.AppVersion }}
            labels: {{ include "shop.labels" . | nindent 2 }}
            {{- if and .Values.ingress.enabled (gt (len .Values.ingress.hosts) 0) }}
            hosts:
            {{- range .Values.ingress.hosts }}
            - {{ . | quote }}
            {{- else }}
            - none
            {{- end }}
            {{- end }}
            {{- with .Values.extra }}
            extra: {{ tpl . $ }}
            {{- end }}
            name: {{ required "a name & a <tag> are needed" .Values.name }}
            ==> templates/never & <ever>.yaml
            {{- if .Values.never }}
            never: {{ .Values.never.again }}
            {{- end }}
            """;

    private Sample() {}

    static Chart chart() {
        return Recorded.chart(TEXT);
    }

    static Map<String, String> tests() {
        Map<String, String> tests = new LinkedHashMap<>();
        tests.put("it_renders", "name=n");
        tests.put(
                "hosts_are_listed", "name=n,ingress.enabled=true,ingress.hosts={a,b},extra=secret {{ .Release.Name }}");
        return tests;
    }

    static CoverageData data() {
        return Recorded.data(chart(), tests());
    }
}
