"""Marks of what is configured, queried, marked up or described rather than programmed."""
# ruff: noqa: E501 - a table: one mark a row, however wide its pattern

from seedbook.languages.marks import Mark

MARKS = (
    # YAML
    Mark("yaml", 6, r"^apiVersion: |^kind: [A-Z]\w+$|^metadata:$|^spec:$|^---$", "apiVersion: apps/v1"),
    Mark("yaml", 4, r"^(- )?(name|image|containers|replicas|labels|selector|ports|env|volumes|services|stages|script|steps|jobs|on|runs-on|uses|version|namespace|template|hosts|tasks|rules|server|spring|logging|data|args|command):( |$)", "replicas: 3"),
    Mark("yaml", 3, r"^(- )?[A-Za-z_][\w.\-/]*:( +[^{(;\[\s][^;{]*| *[|>]-?)?$(?<![{;,(])", "restartPolicy: Always"),
    Mark("yaml", 2, r"^- [\w\"'/.*${-][^;{}()]*$|^(- )?['\"]?[\w./-]+['\"]?: \[.*\]$|^(- )?[\w.-]+: \{.*\}$", "- name"),
    # JSON
    Mark("json", 4, r"^\"[\w$@./ -]+\" ?: ?(\"|\d|\[|\{|true|false|null|-)", '"name": "web",'),
    Mark("json", 4, r"^\{ ?\"\w+\" ?:|^\[ ?\{ ?\"", '{"code": 0}'),
    Mark("json", 2, r"^[\[{]$", "{"),
    # TOML, INI, properties
    Mark("toml", 4, r"^\[\[[\w.-]+\]\]$|^[\w-]+ = \[$", '[[bin]]'),
    Mark("toml", 3, r"^[\w.-]+ = (\"[^\"]*\"|\d+|true|false|\[.*\])( *#.*)?$|^[\w-]+ = \{ ", 'name = "web"'),
    Mark("toml", 2, r"^\[[\w-]+(\.[\w-]+)*\]$", "[package]"),
    Mark("ini", 2, r"^\[[A-Za-z][\w .:-]*\]$", "[mysqld]"),
    Mark("ini", 3, r"^[a-z][\w-]*(\.[\w-]+)+=\S*", "spring.application.name=web"),
    Mark("ini", 2, r"^[a-z_][\w-]*=[^=(]*[^;({]?$|^;\s?\w|^[a-z][\w-]* = [\w./:*%-]+$", "max_connections=200"),
    # markup
    Mark("xml", 4, r"^<\?xml|^<(dependency|dependencies|groupId|artifactId|version|scope|project|plugin|plugins|build|bean|beans|property|configuration|appender|module|modules|properties|parent|mapper|select|resultMap)\b", "<dependency>"),
    Mark("xml", 2, r"^</?[a-zA-Z][\w:.-]*( [\w:.-]+=\"[^\"]*\")*\s*/?>(.*</[\w:.-]+>)?$", "<encoder>"),
    Mark("xml", 2, r"^[\w:-]+=\"[^\"]*\"( ?/?>)?$", 'tempDir="/tmp/war/"'),
    Mark("html", 5, r"^<!DOCTYPE html|^</?(html|head|body|div|span|p|a|ul|li|ol|table|tr|td|form|input|button|script|style|link|meta|title|h[1-6]|img|br|section|nav|template)\b[^>]*>", "<div id='app'>"),
    Mark("html", 6, r"^\{%-? \w", "{% for tag in tags %}"),
    Mark("css", 3, r"^[.#]?[\w-]+([ >+~,.:#\w\[\]=\"-]*)? ?\{$(?<!\) \{)(?<!=> \{)|^(color|margin|padding|display|width|height|background(-color)?|font(-\w+)?|border(-\w+)?|position|flex|grid[\w-]*|top|left): .*;$", "color: red;"),
    Mark("css", 3, r"^@(media|import|keyframes|font-face)\b|^[a-z-]+: [^;{}]+;$", "@media print {"),
    Mark("markdown", 4, r"^#{2,6} [^#]*$|^\[.+\]\(.+\)|^```\w*$|^!\[.*\]\(", "## Usage"),
    Mark("svelte", 6, r"^\{#(if|each|await|key)\b|^\{/(if|each)\}|\bon:click=|\bbind:\w+=|^\$: |^\{@(html|render)", "{#if ok}"),
    # queries and schemas
    Mark("sql", 5, r"(?i)^(select\b.*(\bfrom\b|,$|\*|\d)|select$|insert into |update \S+ set |delete from |create (table|database|index|unique|user|view|or replace|procedure)|alter (table|database|user)|drop (table|database|index)|explain (select|analyze|update)|grant .* (on|to)|truncate table)", "SELECT id FROM users"),
    Mark("sql", 4, r"(?i)^(from \w+( \w+)?( where.*)?;?$|where \S+ ?(=|<|>|in\b|like\b|between\b|is\b)|(left |right |inner |cross )?join \w+|(group|order) by |having |limit \d|on \w+\.\w+ ?=|values ?\(|primary key|unique key|foreign key|constraint \w)", "ORDER BY id"),
    Mark("sql", 3, r"(?i)^[`\"]?\w+[`\"]? (big|small|tiny)?(int|varchar|char|text|datetime|timestamp|decimal|date|json|bool)(eger|ean)?(\(\d+(,\d+)?\))?( (unsigned|not null|null|default|comment|auto_increment|primary).*)?,?$", "`id` bigint NOT NULL,"),
    Mark("sql", 3, r"(?i)^(begin|commit|rollback|start transaction|use \w+|show (tables|databases|create|variables|processlist|index|status|global)\b.*|set (global|session|@@?)\b.*|set \S+( \S+)* ?= ?[^=]*;|lock tables.*|flush .*);?$|^mysql> ", "COMMIT;"),
    Mark("promql", 6, r"^(sum|rate|increase|avg|histogram_quantile|topk|irate)( by \(.*\))? ?\(|^(max|min|count|avg|sum|bottomk|quantile|stddev) (by|without) ?\(|^[a-z_:]+\{\w+(=~?|!=)\".*\}|\[\d+[smhd]\]\)", 'http_requests_total{job="api"}'),
    Mark("redis", 3, r"^(SET|GET|HSET|HGET|HMSET|LPUSH|RPUSH|SADD|ZADD|XADD|EXPIRE|INCR|TTL|KEYS|SETNX|BF\.ADD|ZRANGE|EXISTS|SUBSCRIBE|PUBLISH) [\w:\"{-]+( |$)|^127\.0\.0\.1:\d+>", "SET key value"),
    Mark("graphql", 4, r"^(query|mutation|subscription|fragment)( \w+)? ?(\(.*\))? ?\{$", "query Users {"),
    # building and serving
    Mark("dockerfile", 5, r"^(FROM [\w./:-]+(:\S+)?( AS \w+)?|WORKDIR /\S*|ENTRYPOINT \[?.*|EXPOSE \d+.*|COPY (--\S+ )?\S+ \S+|ADD \S+ \S+|MAINTAINER .*)$", "FROM golang:1.21 AS builder"),
    Mark("dockerfile", 4, r"^FROM [\w.-]+(/[\w.-]+)+(:\S+)?( |$)|^--from=\w+ ", "FROM gcr.io/distroless/static COPY"),
    Mark("dockerfile", 4, r"^(RUN \S+|CMD \[?[\"\w]|ENV \w+[= ]|ARG \w+|LABEL \S+=|USER \w+$|VOLUME |HEALTHCHECK |ONBUILD )", "RUN go build -o /app"),
    Mark("makefile", 6, r"^\.PHONY: ?|\$\((\w+|wildcard .*|shell .*)\)(?![/\w]*\")", ".PHONY: build"),
    Mark("makefile", 2, r"^\w+ ?(:=|\?=|\+=) ?[\w./-]*$|^[\w./%-]+:( [\w./%-]+)+$", "CC := gcc"),
    Mark("makefile", 3, r"^(build|clean|all|install|test|run|help|lint|fmt):( \w.*)?$|^@(echo|go|cd|rm)\b|^(ifeq|endif|ifneq) ?", "clean:"),
    Mark("cmake", 5, r"^(cmake_minimum_required|project|add_executable|add_library|target_link_libraries|find_package|set)\s?\(", "add_executable(app main.c)"),
    Mark("nginx", 4, r"^((gzip|ssl|proxy|fastcgi|client|worker|keepalive|lua)_[a-z]\w{3,}|gzip|sendfile|log_format|default_type) +(?![=:*(+.&|<-]).*;( *#.*)?$", "gzip on;"),
    Mark("nginx", 6, r"^(server|upstream \w+|location [~=^/*].*|http|events) ?\{$|^(listen|server_name|proxy_pass|proxy_set_header|root|worker_processes|access_log|error_log|rewrite|add_header|include|try_files|return \d+|limit_req\w*) .*;$", "proxy_pass http://backend;"),
    Mark("hcl", 5, r"^(resource|variable|provider|module|data|output|terraform|locals)( \"[\w-]+\"){0,2} \{$", 'resource "aws_instance" "web" {'),
    Mark("groovy", 4, r"^(pipeline|agent any|stages|stage\('.*'\)|steps|node\(.*\)) ?\{?$|^(\w*[iI]mplementation|compile|compileOnly|annotationProcessor|api|apply plugin:|classpath|id) ?\(?['\"]", "implementation 'com.x:y:1'"),
    Mark("systemd", 5, r"^\[(Unit|Service|Install)\]$|^(ExecStart|ExecReload|WantedBy|After|Restart|RestartSec|Type|Environment|LimitNOFILE)=", "[Unit]"),
    # changes
    Mark("diff", 7, r"^diff --git |^@@ -\d+(,\d+)? \+\d+|^(---|\+\+\+) [ab]/\S+|^index [0-9a-f]{7}", "@@ -1,3 +1,4 @@"),
    Mark("diff", 4, r"^\+\s?[\w\"{}(/#]|^-\s?(if|return|for|var|func|import|const|let|int|public)\b.*[{};)]$", "+ return nil"),
    Mark("csv", 2, r"^[\w\u4e00-\u9fff.-]+( [\w.-]+)?(,[\w\u4e00-\u9fff.:/-]*){2,}$", "id,name,age"),
)  # fmt: skip
