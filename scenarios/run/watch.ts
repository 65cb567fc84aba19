import { basename } from 'node:path'
import { watch } from 'chokidar'

/** What to tell again. `alles`: a file changed that stories take in, such as a school or shared steps. */
export type Again = { readonly files: readonly string[] } | 'alles'

/**
 * Runs a round each time files under the paths have changed, one round at a time: what changes during a round makes the
 * next. Resolves when `stop` is aborted. `onReady`: it is watching now.
 */
export async function onEveryChange(
  paths: readonly string[],
  round: (again: Again) => Promise<void>,
  { stop, onReady = () => {} }: { readonly stop: AbortSignal; readonly onReady?: () => void },
): Promise<void> {
  if (stop.aborted) return
  const changed = new Set<string>()
  const watcher = watch([...paths], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 },
  })
  let running: Promise<void> | undefined
  const rounds = async () => {
    while (changed.size > 0 && !stop.aborted) {
      const again = whatToTell([...changed])
      changed.clear()
      await round(again)
    }
    running = undefined
  }
  try {
    await new Promise<void>((resolve, reject) => {
      watcher.on('ready', onReady)
      watcher.on('all', (event, path) => {
        if (event !== 'add' && event !== 'change') return
        changed.add(path)
        running ??= rounds().catch(reject)
      })
      stop.addEventListener('abort', () => resolve(), { once: true })
    })
    await running
  } finally {
    await watcher.close()
  }
}

/** Only scenario files: just those. Anything else: everything. */
const whatToTell = (changed: readonly string[]): Again =>
  changed.every((path) => /\.ya?ml$/.test(path) && !basename(path).startsWith('_')) ? { files: changed } : 'alles'
