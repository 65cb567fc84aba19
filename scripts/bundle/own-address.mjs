import { posix, relative } from 'node:path'

const address = /new URL\('([^']+)', import\.meta\.url\)|import\.meta\.url/g

/**
 * A plugin of rolldown. A module finds the files beside it by its own address, `import.meta.url`; put together with others that is still where
 * its source stands. `addressOf` says how a file, by its path from `root`, is written there; `moved` names files that stand elsewhere
 * in the package, both by their path from `root`.
 */
export const ownAddress = (root, addressOf, moved = new Map()) => ({
  name: 'own-address',
  transform: {
    filter: { id: /\.ts$/, code: 'import.meta.url' },
    handler(text, path) {
      const own = relative(root, path).replaceAll('\\', '/')
      // In one go: an address that comes in the place of another is not itself replaced.
      return text.replace(address, (said, file) => {
        const there = file && moved.get(posix.join(posix.dirname(own), file))
        if (there !== undefined) return addressOf(there)
        return said.replace('import.meta.url', () => `${addressOf(own)}.href`)
      })
    },
  },
})
