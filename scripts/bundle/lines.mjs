import { parseAst } from 'rolldown/parseAst'

/** A new line begins with the first statement after so many signs. */
const length = 320

/**
 * A plugin of rolldown: the code in lines, broken between statements. Where Node shows the line that an error is about, that is not
 * all of the file.
 */
export const lines = {
  name: 'lines',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = broken(file.code)
  },
}

function broken(code) {
  const told = []
  let from = 0
  for (const start of startsIn(parseAst(code)).sort((one, other) => one - other)) {
    if (start - from < length) continue
    told.push(code.slice(from, start))
    from = start
  }
  return [...told, code.slice(from)].join('\n')
}

/** Where a statement begins that follows another. */
function startsIn(node, starts = []) {
  if (Array.isArray(node)) for (const each of node) startsIn(each, starts)
  else if (node && typeof node === 'object') {
    if (Array.isArray(node.body)) starts.push(...node.body.slice(1).map((each) => each.start))
    for (const each of Object.values(node)) startsIn(each, starts)
  }
  return starts
}
