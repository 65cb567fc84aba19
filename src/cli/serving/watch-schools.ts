import { watch } from 'chokidar'
import { loadConnected } from '../../../simulator/demo.ts'
import type { LoadedSchool, World } from '../../../simulator/index.ts'
import { idOfSchool } from '../../../simulator/world/live-school.ts'
import { ToolError } from '../../tool-error.ts'
import { readSchoolFiles } from '../support/school-files.ts'

/**
 * Serves a school as its file is now, each time the file changes on disk: from then on the school is another, as if it had
 * been changed in ESIS. A file that is wrong is told, and the school stays as it was. Gives what ends it.
 */
export function watchSchools(
  files: readonly string[],
  seed: string,
  world: World,
  tell: (text: string) => void,
): () => Promise<void> {
  const watcher = watch([...files], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 },
  })
  const readAgain = async (file: string) => {
    try {
      const [loaded] = await readSchoolFiles([file], seed)
      if (loaded === undefined) return
      serveNow(world, loaded)
      tell(`${file}: read again.\n`)
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      tell(`${error.code}: ${error.message}\n${error.next}\nThe school is served as it was.\n`)
    }
  }
  let last = Promise.resolve()
  watcher.on('all', (event, file) => {
    if (event === 'add' || event === 'change') last = last.then(() => readAgain(file))
  })
  return async () => {
    await watcher.close()
    await last
  }
}

/** As one change; what was given before stays known, so that a question for changes is answered with them. */
function serveNow(world: World, loaded: LoadedSchool): void {
  const id = idOfSchool(loaded.school)
  world.together(() => {
    if (world.findSchool(id) === undefined) {
      loadConnected(world, [loaded])
      return
    }
    world.changeSchool(id, () => loaded.school)
    if (loaded.settings !== undefined) world.configureSchool(id, loaded.settings)
  })
}
