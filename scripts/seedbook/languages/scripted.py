"""Marks of scripting languages and of what stands in a terminal."""
# ruff: noqa: E501 - a table: one mark a row, however wide its pattern

from seedbook.languages.marks import Mark

#: What is no command though it begins like one: `export default {`, `export { a }`, `terraform {`, `head = head.next`
NO_COMMAND = (
    r"(?!export (default|const|function|class|interface|type|async|enum|abstract|declare|namespace|let|var)\b"
    r"|export [*{]|[\w-]+ (\{$|= ))"
)
#: Programs whose name at the start of a line makes it a command.
COMMANDS = (
    "sudo|cd|ls|cat|echo|grep|awk|sed|curl|wget|git|docker|docker-compose|kubectl|helm|minikube|kubeadm|kustomize|istioctl|npm|yarn|pnpm|npx"
    "|pip3?|python3?|conda|apt|apt-get|yum|dnf|brew|apk|snap|dpkg|rpm|systemctl|service|journalctl|make|cmake|gcc|g\\+\\+|clang|mvn|gradle|java|javac|jps"
    "|jstack|jmap|jstat|cargo|rustc|rustup|node|ssh|scp|rsync|tar|unzip|zip|gzip|chmod|chown|mkdir|rm|mv|cp|ln|touch|find|xargs|head|tail|sort|uniq|wc"
    "|ps|top|htop|kill|killall|free|df|du|mount|umount|ip|ifconfig|netstat|ss|ping|dig|nslookup|tcpdump|iptables|sysctl|ulimit|nohup|export|source"
    "|alias|unset|bash|sh|zsh|redis-cli|redis-server|mysql|mysqldump|psql|mongo|etcdctl|consul|vault|terraform|ansible|ansible-playbook|vagrant"
    "|bpftrace|bpftool|perf|strace|ecli|ecc|nerdctl|crictl|ctr|podman|buildah|kind|k3s|k3d|argocd|etcd|kitex|hz|thriftgo|protoc|goctl|kratos|wrk|ab|hey"
    "|openssl|ssh-keygen|useradd|usermod|passwd|su|vi|vim|nano|tee|nc|telnet|lsof|modprobe|lsmod|insmod|uname|hostname|date|which|man|env|sleep"
    "|nvm|hugo|mkdocs|juicefs|tiup|chaosblade|blade|arthas|nginx|caddy|aws|gcloud|az|gh|swapoff|setenforce|firewall-cmd|crontab|diff|test|read"
    "|kubelet|kube-apiserver|dlv|gofmt|golangci-lint|ezctl|easzctl|mkfs|fdisk|dd|lsblk|swapon|time|watch|whoami|pwd|tree|less|more|cut|tr|jq|yq"
    "|keytool|tcpreplay|ethtool|tc|brctl|ipvsadm|conntrack|nsenter|unshare|lsns|cgcreate|runc|containerd|dockerd|dmesg|traceroute|iostat|vmstat|mpstat|pidstat|sar|launchctl|sqlite3|ipfs|solc|zookeeper|kafka-\\w+|rocketmq"
)  # fmt: skip

MARKS = (
    # a terminal: prompts, then commands; what a command prints is text
    Mark("console", 5, r"^(\$|[#>]|❯|➜) +(" + COMMANDS + r"|\./\S+|(?<!# )\w+=\S+)\b", "$ kubectl get pods"),
    Mark("console", 5, r"^\[?\w+@[\w.-]+[ :][^\]$#]*\]?[$#] ?", "[root@node1 ~]# ls"),
    Mark("console", 3, r"^> ?(\./|\$\{|[a-z][\w.-]+ +[\w-])", "> tikv-ctl --pd 127.0.0.1:2379"),
    Mark("console", 4, r"^\$ \S|^(PS )?[A-Z]:\\[^>]*> ?\S", "$ ./run.sh"),
    Mark("bash", 6, r"^#!\s?(/usr)?/bin/(env )?(ba|z)?sh\b", "#!/bin/bash"),
    Mark("bash", 4, r"^" + NO_COMMAND + r"(" + COMMANDS + r")( +-{1,2}[\w-]+| +[\w./:$~@*\"'{<|>=-]+)([ =][^;{]*)?([^;{]|\{\w*\}.*)?\\?$", "kubectl apply -f deploy.yaml"),
    Mark("bash", 3, r"^" + NO_COMMAND + r"(sudo )?(" + COMMANDS + r")( \S.*)?(?<![;{,])$", "docker images"),
    Mark("bash", 4, r"^go (mod|run|build|test|tool|get|install|env|version|vet|generate|fmt|list|work|doc|clean)\b", "go mod tidy"),
    Mark("bash", 4, r"^([A-Z][A-Z0-9_]*=\S* )+(sudo )?(\./|go [a-z]|(" + COMMANDS + r")( |$))", "CGO_ENABLED=0 go build -o app ."),
    Mark("bash", 3, r"^[a-z][\w.-]+( +[\w./:@<>{}-]+)* +--?[a-z][\w-]*([ =].*)?$", "go-blueprint create --advanced"),
    Mark("bash", 3, r"^\./[\w./-]+( |$)|^/(usr|opt|etc|bin|root|home|data)/\S*/\S+( -|$)", "./configure --prefix=/usr"),
    Mark("bash", 3, r"(^|\s)(if|elif|while) \[+ .* \]+( ?;|$)|^(then|fi|done|esac|do)$|; (then|do)\b", "if [ -f x ]; then"),
    Mark("bash", 3, r"^export \w+=|^[A-Z_][A-Z0-9_]*=\S*$|^[A-Z_]+=(\"|\$\()|\$\{?[A-Za-z_]\w*\}?[/\"' ]|\$\(\w+ ", "export PATH=$PATH:/usr/local/go/bin"),
    Mark("bash", 2, r" \| (grep|awk|sed|head|tail|wc|xargs|sort|tee|jq|less|sh|bash|tar)\b|2>&1|>/dev/null|&& \\?$|<<-?\s?['\"]?(EOF|END)", "ps aux | grep go"),
    Mark("bash", 2, r"^-{1,2}[a-z][\w-]*([ =]\S.*)? \\$|^EOF$", "--name web \\"),
    Mark("bash", 2, r"^(function )?\w+ ?\(\) ?\{$|^(local|readonly|declare) \w+(=|$)", "main() {"),
    Mark("text", 4, r"^NAME\s+(READY|STATUS|TYPE|AGE|\S+)|^(CONTAINER ID|REPOSITORY|TYPE|LAST SEEN)\s{1,}", "NAME READY STATUS RESTARTS AGE"),
    Mark("text", 3, r"^\S+ +\d/\d +(Running|Pending|Completed|Error)\b|^(total \d+|[d-][rwx-]{9}[.+]?) ", "web-1 1/1 Running 0 3d"),
    Mark("text", 3, r"^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d|^(INFO|WARN|ERROR|DEBUG|TRACE)\b[: \[]|^\[(INFO|WARN|ERROR|DEBUG)\]", "2024-01-02 10:00:00 INFO started"),
    Mark("text", 3, r"^(goroutine \d+ \[|panic: |\s*at \w+(\.\w+)+\(\w+\.java|Exception in thread|Traceback \(most|--- (PASS|FAIL): |=== RUN |ok\s+\S+\s+[\d.]+s|Benchmark\w+(-\d+)?\s+\d+)", "goroutine 1 [running]:"),
    Mark("text", 4, r"^[\s│├└─┌┐┘┤┬┴┼═║╔╗╚╝▼▲►◄→←↑↓|+\-]*[│├└─┌┐┘┤┬┴┼═║╔╗╚╝▼▲]", "├── main.go"),
    Mark("text", 4, r"^\+[-+=]{3,}\+?$|^\|.*\|$|^[-=_*]{6,}$", "+----+----+"),
    Mark("text", 2, r"^(HTTP/\d|GET|POST|PUT|DELETE) (/|\d{3})\S*|^(Host|Content-Type|User-Agent|Accept|Content-Length|Connection): ", "GET /index.html HTTP/1.1"),
    Mark("text", 6, r"^(error|warning)(\[E\d+\])?: |^ *--> \S+:\d+:\d+", "error[E0277]: the trait bound is not satisfied"),
    # Python
    Mark("python", 5, r"^(async )?def \w+\(.*\)( ?-> ?[\w\[\], .|\"']+)?:$|^def \w+\(", "def main():"),
    Mark("python", 4, r"^from [\w.]+ import |^import \w+( as \w+)?(, \w+)*$|^class \w+(\(.*\))?:$", "from os import path"),
    Mark("python", 3, r"^(if|elif|for|while|with|try|except|finally|else)\b[^{;]*:$", "for x in items:"),
    Mark("python", 3, r"\bself\.\w+|\b__\w+__\b|^@\w+(\.\w+)*(\(.*\))?$|\bNone\b|\bTrue\b|\bFalse\b", "self.name = name"),
    Mark("python", 2, r"^print\(|^(raise|assert|yield|pass|lambda)\b|\b(len|range|str|int|list|dict|isinstance|enumerate)\(|\bf\"|\bnot in\b| is None", 'print("hi")'),
    Mark("python", 2, r"^>>> |^\w+ = (\w+\.)*\w+\(.*\)$|^\w+ = [\[{(]", ">>> 1 + 1"),
    # JavaScript and TypeScript
    Mark("javascript", 4, r"^(const|let|var) (\w+|\{.*\}|\[.*\]) = (require\(|async |await |\(?.*\)? =>|new |document|\{|\[|`)|^module\.exports", "const fs = require('fs')"),
    Mark("javascript", 6, r"^(const|let|var) (\w+|\{.*\}) = require\(['\"]|^module\.exports\b", "const express = require('express')"),
    Mark("javascript", 3, r"^import (\w+|\{.*\}|\* as \w+)(, \{.*\})? from ['\"]|^export (default|const|function|async|class)\b|^export [*{].* from ['\"]", "import React from 'react'"),
    Mark("javascript", 3, r"\bconsole\.(log|error)\(|\bdocument\.\w+|\bwindow\.\w+|[\w)\]'\"] ?===(?= ?[\w'\"({\[!-])|!==|\b(async )?function\*? ?\w*\(", "console.log(x)"),
    Mark("javascript", 2, r"[\w)] ?=> ?[{(\w]|\b(const|let) \w+ = |\bundefined\b|\btypeof |\bPromise\b|\.then\(|\bawait \w", "items.map(x => x.id)"),
    Mark("javascript", 2, r"^['\"]?use strict|^\}\);?$|^(var) \w+ = ", "});"),
    Mark("typescript", 5, r"^(export )?(interface|type) \w+(<.*>)?( extends \w+)? (=|\{)|\b(const|let) \w+: [\w<>\[\]|{} ]+ = |\bas const\b|^export (declare|abstract|enum|namespace)\b", "interface User {"),
    Mark("typescript", 3, r"\(\w+\??: (string|number|boolean|any|[A-Z]\w+)|\): (void|string|number|boolean|Promise<.*>) ?(\{|=>)|^(private|public|readonly) \w+: ", "function f(x: number): void {"),
    Mark("typescript", 3, r"^\w+\??: (string|number|boolean|any|unknown)(\[\])?[;,]?$|^import type ", "name: string;"),
    Mark("jsx", 5, r"^(return \()?<[A-Z]\w*[^>]*=\{|\bclassName=[\"{]|\bon[A-Z]\w+=\{|\buse(State|Effect|Ref|Memo)\(|^</[A-Z]\w*>", "<App name={name} />"),
    Mark("vue", 6, r"^<(template|script setup)\b|\bv-(if|for|model|bind|on)[=:]|^</template>", "<template>"),
    # Ruby, PHP, Lua, PowerShell, R and others
    Mark("ruby", 4, r"^require ['\"][\w/]+['\"]$|^def \w+[?!]?(\(.*\))?$|\bdo \|\w+\||^(module|class) [A-Z]\w*( < [\w:]+)?$|^puts ", "def name"),
    Mark("ruby", 1, r"^end$|\.each\b|^attr_\w+ ", "end"),
    Mark("php", 7, r"<\?php|^\$\w+ = .*;$|\$this->|^(public|private|protected)? ?function \w+\(.*\$\w+", "$name = 'x';"),
    Mark("lua", 4, r"^local (function )?\w+(, \w+)*( = |\(|$)|\bredis\.call\(|\btonumber\(|\bngx\.\w+|^(else)?if .* then$|^(local )?function [\w.:]+\(.*\)$", "local x = redis.call('GET', KEYS[1])"),
    Mark("lua", 2, r"^end[,)]*$|^else$|^return \w+$|^--\s|\.\. ?['\"]|['\"] ?\.\.|~=", "end"),
    Mark("powershell", 5, r"^\$\w+ = (New|Get|Set)-\w+|^(Get|Set|New|Invoke|Install|Import|Write|Remove|Start|Stop|Enable)-[A-Z]\w+|^PS .*>|\$[Ee]nv:\w", "Get-Process | Select-Object Name"),
    Mark("vim", 4, r"^set \w+([+^-]?=\S*)?$|^let [gbsw]:\w+|^([nivx]?noremap|n?map|autocmd|Plug) [\w<:']+", "let g:go_fmt = 1"),
    Mark("latex", 5, r"^\\(begin|end|section|frac|documentclass|usepackage)\b", "\\begin{equation}"),
    Mark("tla", 5, r"^(EXTENDS|VARIABLES?|CONSTANTS?) \w|^-{4,} MODULE \w+|^[A-Z]\w* == (/\\)?|^/\\ ", "EXTENDS Naturals"),
)  # fmt: skip
