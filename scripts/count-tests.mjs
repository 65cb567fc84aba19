// Says how many tests passed and failed, on one line, from jest's JSON. Fails when one failed or none ran.
import { readFileSync } from 'node:fs'

const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 }

/** A run that broke before it could report leaves no file. */
function resultsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return none
  }
}

const results = resultsIn(process.argv[2])
const passed = results.numPassedTests
// A file that could not even start counts as one failed test.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
const skipped = results.numPendingTests + results.numTodoTests
if (passed + failed === 0) console.error('No test ran.')
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
