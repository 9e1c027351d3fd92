// Asks the built engine in Node: `node engine.js SITE` reads a JSON array of queries and writes their answers.
const fs = require("fs"), vm = require("vm")

const site = process.argv[2]
globalThis.self = globalThis // as in a worker; a context of its own would make every access to a global slow
const run = path => vm.runInThisContext(fs.readFileSync(`${site}/${path}`, "utf8"))

function ask(queries, done) {
  const answers = []
  let started
  const take = self.seedbookEngine(message => {
    if (message.type === "need") load(message.file)
    else if (message.type === 1) next()
    else if (message.type === 3 && message.data.items.length === message.data.hint.shown) { // not the first part alone
      const query = queries[answers.length]
      answers.push({ query, time: performance.now() - started, ...message.data })
      setImmediate(next)
    }
  })
  self.seedbookSearch = (name, text) => take({ type: "piece", name, text })

  function load(file) {
    run(`search/${file}.js`)
    take({ type: "loaded", file })
  }
  function next() {
    if (answers.length === queries.length) return done(answers)
    started = performance.now()
    take({ type: 2, data: queries[answers.length] })
  }
  load("root")
}

run("assets/search/engine.js")
ask(JSON.parse(fs.readFileSync(0, "utf8")), answers => process.stdout.write(JSON.stringify(answers)))
