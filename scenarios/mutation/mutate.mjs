// The mutants of Stryker, and the stories in one file with those that were drawn.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { draw, withOnly } from './draw.mjs'
import { folders, leftOut } from './left-out.mjs'

/** What a run of Stryker would mutate: every mutant with its place, and the text of each file with all of them in it. */
export async function mutate() {
  const ofStryker = createRequire(createRequire(import.meta.url).resolve('@stryker-mutator/core'))
  const { Instrumenter } = await import(pathToFileURL(ofStryker.resolve('@stryker-mutator/instrumenter')).href)
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/')),
    )
    .filter((name) => name.endsWith('.ts') && !leftOut.includes(name))
    .sort()
    .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }))
  const options = { ignorers: [], plugins: null, excludedMutations: [] }
  const { files: mutated, mutants } = await new Instrumenter(silent).instrument(files, options)
  return { mutants, texts: new Map(mutated.map(({ name, content }) => [resolve(name), content])) }
}

const nothing = () => false
const silent = { debug: nothing, info: nothing, isDebugEnabled: nothing, warn: nothing }

/** Puts the stories with everything under them in one file, `outfile`. The ids that were drawn come back. */
export async function bundleSample({ mutants, texts }, how, outfile) {
  const drawn = draw(
    mutants.map(({ id }) => id),
    how,
  )
  const asMeasured = {
    name: 'as-measured',
    setup({ onLoad }) {
      onLoad({ filter: /(src|simulator|contracts|scenarios)[\\/].*\.ts$/ }, ({ path }) => {
        const text = texts.has(path) ? withOnly(drawn, texts.get(path)) : readFileSync(path, 'utf8')
        // A module finds the files beside it by its own address; in the bundle that is still where its source stands.
        return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' }
      })
    },
  }
  await build({
    entryPoints: [resolve('scenarios/mutation/stories.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    minifySyntax: true,
    logLevel: 'warning',
    plugins: [asMeasured],
  })
  return drawn
}
