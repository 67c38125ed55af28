// Says works of CSL-JSON as a reference manager does, in APA: `node cite.cjs FILE LANG …`.
// Prints a line of JSON for each file: {the id of a work: what stands in the list of references}.
const fs = require('fs')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-csl')

const given = process.argv.slice(2)
for (let n = 0; n < given.length; n += 2) {
  const works = JSON.parse(fs.readFileSync(given[n], 'utf8'))
  const asked = { format: 'text', template: 'apa', lang: given[n + 1], asEntryArray: true }
  const said = new Cite(works).format('bibliography', asked)
  console.log(JSON.stringify(Object.fromEntries(said.map(([id, text]) => [id, text.trim()]))))
}
