// Whose work is inside the bundle, and under which licence: their notices must come along.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ready.mjs'

/** A page of notices for the packages that these files (paths from the root) are of. */
export function noticesOf(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1] ?? []),
  )
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one))
    const text =
      file === undefined || !existsSync(join(root, folder, file)) ? '' : readFileSync(join(root, folder, file), 'utf8')
    return `## ${name} ${version} (${license ?? 'see its text'})\n\n${text.trim()}\n`
  })
  return `# What others made and what is inside this package\n\n${notices.join('\n')}`
}
