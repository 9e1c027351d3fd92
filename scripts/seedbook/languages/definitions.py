"""What a few lines give away, whatever fills the others: a Dockerfile, Thrift, Protocol Buffers, XML, HTTP, PlantUML,
Groovy as Gradle and Jenkins have it, Go's directives, CUE.

The commands in a Dockerfile outnumber its instructions, and a struct of Thrift looks like one of Go: by weight alone
either may lose. All of 531 samples of the first five in 3,000 public pages that are named here are of that language,
though 65 of them are labelled otherwise; and so are 29 mappers of MyBatis, full of SQL, and 27 samples of Groovy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

#: A comment: `# 构建`, `// 请求`, `/* …`, ` * …`
_COMMENT = re.compile(r"^(?:#|//|/?\*)")
#: What a Dockerfile begins with: `FROM golang:1.24 AS build`, `FROM --platform=$BUILDPLATFORM alpine`
_BASE = re.compile(r"^FROM (?:--platform=\S+ )?[\w./:@${}-]+(?: AS [\w.-]+)?$", re.IGNORECASE)
#: An argument may stand before: `ARG VERSION=1.24`
_ARGUMENT = re.compile(r"^ARG \w+(?:=\S*)?$")
#: Other instructions: `RUN apt-get update && \`, `COPY . .`
_INSTRUCTION = re.compile(r"^(?:RUN|COPY|ADD|WORKDIR|ENTRYPOINT|CMD|ENV|EXPOSE|LABEL|USER|VOLUME|ARG) \S")
#: An addition in assembly: `ADD R1, R2`
_OPERANDS = re.compile(r"^ADD \S+, ")
#: What opens a definition: `struct GreetRequest {`, `service Echo extends Base {`; `message Order {`, `service Echo{`
_THRIFT = re.compile(r"^(?:struct|union|exception|service) \w+(?: extends [\w.]+)? ?\{")
_MESSAGE = re.compile(r"^(?:message|service) \w+ ?\{")
#: A field of Thrift: `1: required string req,`, `255: optional base.Base Base (go.tag = "x")`
_FIELD = re.compile(r"^\d+: ?(?:(?:required|optional) )?[\w.]+(?:<[\w.<>, ]+>)? +\w+ *(?:=|,|;|\(|//|$)")
#: What unites a value with a definition in CUE: `dagger.#Plan & {`, `image: alpine.#Build & {`; an error and a default:
#: `if parameter.port != _|_ {`, `cpu: *"500m" | string`. Objects of Kubernetes may hold such, in a string
_UNITED = re.compile(r"#\w+ & \{$|[=!]= ?_\|_|: ?\*\S.* \| (?:string|int|bool|float|number|bytes)\b")
#: A call of Protocol Buffers: `rpc SayHello (HelloRequest) returns (HelloReply) {}`; a field: `string name = 1;`
_CALL = re.compile(r"^rpc \w+ ?\(.*\) ?returns ?\(")
_NUMBERED = re.compile(r"^(?:(?:repeated|optional|required) )?[\w.]+(?:<[\w., ]+>)? \w+ ?= ?\d+(?: ?\[.*\])?;")

#: How a request or an answer begins: `GET /index.html HTTP/1.1`, `HTTP/1.1 200 OK`
_HTTP = re.compile(r"(?:[A-Z]{3,7} \S+ HTTP/\d|HTTP/\d(?:\.\d)? \d{3}\b)")
#: A directive, which only Go has for a comment: `// +kubebuilder:rbac:groups=apps`, `//go:build linux`. (All 5 samples
#: of nothing else in 3,927 articles are Go.)
_DIRECTIVE = re.compile(r"//(?: ?\+[A-Za-z][\w-]*(?:[:=].*)?|go:[a-z]+\b.*)$")

#: How XML begins, and a mapper of MyBatis: `<?xml version="1.0"?>`, `<select id="find" resultType="User">`
_XML = re.compile(r"<\?xml\b|<select id=\"\w+\" (?:result|parameter)|<(?:insert|update|delete|resultMap) id=|<mapper ")
#: How a diagram of PlantUML begins: `@startuml`, `@startmindmap name`
_DRAWN = re.compile(r"@start(?:uml|mindmap|wbs|gantt|salt|json|yaml|ebnf|regex)(?: [\w.-]+)?$")
#: What opens a file of Gradle or a pipeline of Jenkins, or a part of it: `dependencies {`, `stage('Build') {`
_OPENS = re.compile(
    r"(?:pipeline|stages|buildscript|dependencies|repositories|allprojects|subprojects"
    r"|stage ?\((['\"]).*\1\)|podTemplate ?\(.*\)) ?\{$"
)
#: What Gradle brings in: `implementation 'io.grpc:grpc-core:1.0'`, `testCompile project(":core")`
_BRINGS = re.compile(
    r"(?:\w*[iI]mplementation|(?:test)?[cC]ompile|\w*(?:Only|Classpath)|classpath|annotationProcessor|kapt) ?\(?"
    r"(?:['\"][\w.-]+:[\w.-]+:|(?:project|platform|files) ?\(['\"])"
)


def defined(texts: Sequence[str]) -> str:
    """`http`, `xml`, `plantuml`, `go`, `groovy`, `dockerfile`, `thrift`, `protobuf` or `cue` where stripped lines can
    be of nothing else, or an empty string."""
    first, lines = "".join(texts[:1]), [text for text in texts if not _COMMENT.match(text)]
    if _HTTP.match(first):
        return "http"
    if _XML.match(first):
        return "xml"
    if _DRAWN.match(first):
        return "plantuml"
    if any(map(_OPENS.match, lines[:1])) or any(map(_BRINGS.match, lines)):
        return "groovy"
    if texts and all(map(_DIRECTIVE.match, texts)):
        return "go"
    if _builds(lines):
        return "dockerfile"
    if any(map(_THRIFT.match, lines)) and any(map(_FIELD.match, lines)):
        return "thrift"
    if any(map(_MESSAGE.match, lines)) and any(_CALL.match(line) or _NUMBERED.match(line) for line in lines):
        return "protobuf"
    if any(map(_UNITED.search, lines)) and not any(line.startswith("apiVersion:") for line in lines):
        return "cue"
    return ""


def _instructs(lines: Sequence[str]) -> bool:
    """Whether all lines are instructions, or go on with one that a backslash broke."""
    starts = [line for above, line in pairwise(("", *lines)) if not above.endswith("\\")]
    return bool(starts) and all(_INSTRUCTION.match(line) and not _OPERANDS.match(line) for line in starts)


def _builds(lines: Sequence[str]) -> bool:
    """Whether lines begin with a base image, arguments aside, and go on with instructions; or all are instructions."""
    if _instructs(lines):
        return True
    base = next((n for n, line in enumerate(lines) if not _ARGUMENT.match(line)), len(lines))
    return base < len(lines) and bool(_BASE.match(lines[base])) and any(map(_INSTRUCTION.match, lines[base + 1 :]))
