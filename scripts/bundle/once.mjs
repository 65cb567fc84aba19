import { createRequire } from 'node:module'
import { rolldown } from 'rolldown'

const require = createRequire(import.meta.url)
/** `ajv/dist/2020.js` is `ajv.cjs`. */
const name = (library) => `${library.split('/')[0]}.cjs`
const given = (library) => Object.keys(require(library)).filter((one) => one !== 'default')

/**
 * Puts libraries that both `import` and `require` take, and that nobody shakes anything off, in a file each: the package holds them once.
 * What is CommonJS can be taken by both, so that is what they are.
 * @returns the files of those libraries
 */
export async function putOnce(libraries, { folder, plugins, ...written }) {
  const taken = []
  for (const library of libraries) {
    const one = await rolldown({ input: require.resolve(library), platform: 'node', tsconfig: false, plugins })
    const { output } = await one.write({
      ...written,
      file: `${folder}/${name(library)}`,
      format: 'cjs',
      codeSplitting: false,
    })
    taken.push(...output.flatMap(({ moduleIds }) => moduleIds ?? []))
    await one.close()
  }
  return taken
}

/** A plugin of rolldown that has these libraries taken from those files, which stand in `at` as seen from what is written. */
export const takenFrom = (at, libraries) => ({
  name: 'once',
  resolveId(source, importer) {
    if (libraries.includes(source)) return `\0once:${source}`
    return importer?.startsWith('\0once:') ? { id: source, external: true } : undefined
  },
  load(id) {
    if (!id.startsWith('\0once:')) return undefined
    const library = id.slice('\0once:'.length)
    const names = given(library)
    return `import all from ${JSON.stringify(`${at}/${name(library)}`)}
export default all
const { ${names.map((one, place) => `${one}: given${place}`).join(', ')} } = all
export { ${names.map((one, place) => `given${place} as ${one}`).join(', ')} }`
  },
})
