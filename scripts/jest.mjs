// Runs jest as this project's tests need it: their TypeScript, in Node as it is.
import { join } from 'node:path'
import { run } from './ready.mjs'

const node = [
  '--no-warnings',
  '--experimental-vm-modules',
  '--enable-source-maps',
  '--import',
  './test/runner/register.mjs',
]

/**
 * `args` go to jest; `more` is added to the environment. Test files share one process, and so the few threads in which Node reads files and
 * unpacks: one that uses them all may not keep another waiting.
 */
export const runJest = (args, more = {}) =>
  run(process.execPath, [...node, join('node_modules', 'jest', 'bin', 'jest.js'), ...args], {
    env: { UV_THREADPOOL_SIZE: '16', ...more, ...process.env },
  })
