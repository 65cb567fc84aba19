import { relative } from 'node:path'

/**
 * A plugin of rolldown. A module finds the files beside it by its own address, `import.meta.url`; put together with others that is still where
 * its source stands. `addressOf` says how a source, by its path from `root`, is written there; `moved` names files that stand elsewhere
 * in the package, by `folder/name`.
 */
export const ownAddress = (root, addressOf, moved = new Map()) => ({
  name: 'own-address',
  transform: {
    filter: { id: /\.ts$/, code: 'import.meta.url' },
    handler(text, path) {
      const own = relative(root, path).replaceAll('\\', '/')
      const folder = own.slice(0, own.lastIndexOf('/'))
      const beside = text.replaceAll(/new URL\('([\w.-]+)', import\.meta\.url\)/g, (said, file) => {
        const there = moved.get(`${folder}/${file}`)
        return there === undefined ? said : addressOf(there)
      })
      return beside.replaceAll('import.meta.url', () => `${addressOf(own)}.href`)
    },
  },
})
