// The order of the test files. A clone that never ran them knows of none how long it takes: those that tell the whole
// catalogue, open a browser or start a database would come last, one of them alone while the other cores wait.
import Sequencer from '@jest/test-sequencer'

const long = /\/(wrong-systems|taste|without-a-trait|catalogue|pipe|package|farm|console|team|explore)\.test\.ts$/

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const [first, rest] = [true, false].map((is) => sorted.filter(({ path }) => long.test(path) === is))
    return [...first, ...rest]
  }
}
