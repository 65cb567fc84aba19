import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { keepMemoryIn } from '../../src/recording/memory.ts'

describe('what is in memory stays there while it records', () => {
  test.each([
    [['--heapsnapshot-signal=SIGUSR2'], {}, '--heapsnapshot-signal'],
    [['--inspect'], {}, '--inspect'],
    [['--cpu-prof'], {}, '--cpu-prof'],
    [[], { NODE_OPTIONS: '--max-old-space-size=900  --report-on-signal' }, '--report-on-signal'],
    [[], { NODE_OPTIONS: '--tls-keylog=/tmp/keys' }, '--tls-keylog'],
    [[], { NODE_DEBUG: 'http' }, 'NODE_DEBUG'],
  ])('%j with %j is refused', (execArgv, env, what) => {
    expect(() => keepMemoryIn({ execArgv: [...execArgv], env })).toThrow(
      expect.objectContaining({
        code: 'E_MEMORY_IS_WRITTEN',
        exit: 3,
        message: expect.stringContaining(`${what} makes`),
      }),
    )
  })

  const onLinux = platform() === 'linux' ? test : test.skip
  onLinux(
    'no signal opens a debugger or writes a file, and a dump has nothing in it',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'memory-'))
      const argv = `['record','--upstream','http://127.0.0.1:9','--out','${folder}/a.koppelproef','--port','0','--i-may-process-this-data']`
      const start = `import('./src/cli/main.ts').then(({ main }) => main(${argv}))`
      const child = spawn(process.execPath, ['--no-warnings', '--import', './test/typescript.mjs', '-e', start], {
        env: { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: '', TMPDIR: folder },
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
      while (!said.includes('Ctrl-C')) await once(child.stdout, 'data')
      expect(Number.parseInt(readFileSync(`/proc/${child.pid}/coredump_filter`, 'utf8'), 16)).toBe(0)
      child.kill('SIGUSR1')
      // It still answers, so the signal was heard before.
      const { url = '' } = /(?<url>http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.groups ?? {}
      expect((await fetch(url, { headers: { accept: 'text/html' } })).status).toBe(200)
      child.kill('SIGINT')
      await once(child, 'exit')
      expect(said).not.toMatch(/[Dd]ebugger/)
      expect(readdirSync(folder)).toEqual(['a.koppelproef'])
    },
    60_000,
  )
})
