// All that a run of tests leaves in a temporary folder stands in one of its own, and goes with it.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Short: what stands in it may be a socket, of which the whole path has at most 107 bytes. */
const called = 'kp-tests-'
const day = 24 * 3_600_000

const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })

/** What runs left that were killed: nobody took it away, and nobody has made anything in it for a day. */
function removeForgotten(within) {
  for (const name of readdirSync(within).filter((name) => name.startsWith(called)))
    try {
      const folder = join(within, name)
      if (Date.now() - statSync(folder).mtimeMs > day) remove(folder)
    } catch {
      // Somebody else's, or just gone.
    }
}

export default function makeOwnFolder() {
  const within = tmpdir()
  removeForgotten(within)
  process.env.TMPDIR = mkdtempSync(join(within, called))
  // A database runs as another user, and must come through to its own folder.
  chmodSync(process.env.TMPDIR, 0o711)
  process.once('exit', () => remove(process.env.TMPDIR))
}
