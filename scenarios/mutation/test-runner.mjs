// Lets Stryker use the catalogue as its tests: each story is one test, told in this process to a testcentrum in which one
// mutant is switched on. Plain JavaScript: Stryker loads it as it stands.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'

// What the instrumented code asks and keeps: which mutant is on, how often it was reached, which story reached which.
globalThis.__stryker__ ??= {}
const instrumented = globalThis.__stryker__

class StoryRunner {
  #stories
  /** How many mutants a story has killed, the latest counting most: what killed the one before often kills the next. */
  #kills = new Map()
  /** How long each takes, in milliseconds: of those that killed as many, the shortest comes first. */
  #takes = new Map()

  /** Another mutant in what ran while loading needs another process. */
  capabilities() {
    return { reloadEnvironment: false }
  }

  async init() {
    const { openStories } = await import(pathToFileURL(resolve('dist/mutation/stories.mjs')).href)
    this.#stories = await openStories()
  }

  async dryRun() {
    const tests = []
    for (const { name, file } of this.#stories.all) {
      instrumented.currentTestId = name
      const told = await this.#stories.tell(name)
      instrumented.currentTestId = undefined
      this.#takes.set(name, told.milliseconds)
      // With its file, an incremental run knows which stories are not what they were.
      tests.push({ ...resultOf(name, told), fileName: resolve(file) })
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instrumented.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    instrumented.hitCount = hitLimit === undefined ? undefined : 0
    instrumented.hitLimit = hitLimit
    instrumented.activeMutant = activeMutant.id
    const tests = []
    try {
      for (const name of this.#inOrder(testFilter ?? this.#stories.all.map(({ name }) => name))) {
        const told = await this.#stories.tell(name)
        const endless = determineHitLimitReached(instrumented.hitCount, instrumented.hitLimit)
        if (endless) return endless
        tests.push(resultOf(name, told))
        if (told.why === undefined) continue
        this.#remember(name)
        if (!disableBail) break
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests })
    } finally {
      instrumented.activeMutant = undefined
    }
  }

  dispose() {
    return this.#stories?.close()
  }

  #inOrder(names) {
    const kills = (name) => this.#kills.get(name) ?? 0
    const takes = (name) => this.#takes.get(name) ?? 0
    return [...names].sort((a, b) => kills(b) - kills(a) || takes(a) - takes(b))
  }

  #remember(name) {
    for (const [other, kills] of this.#kills) this.#kills.set(other, kills * 0.9)
    this.#kills.set(name, (this.#kills.get(name) ?? 0) + 1)
  }
}

const resultOf = (name, { milliseconds, why }) => ({
  id: name,
  name,
  timeSpentMs: milliseconds,
  ...(why === undefined ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: why }),
})

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'stories', StoryRunner)]
