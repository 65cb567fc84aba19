import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { partOf } from '../docs.ts'

/** As many digits as the port of the README, so that every table is as wide. */
async function freePort(from: number): Promise<number> {
  if (from > 9999) throw new Error('No port of four digits is free.')
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(from, '127.0.0.1', () => server.close(() => resolve(true)))
  })
  return isFree ? from : freePort(from + 1)
}

/** What a process says, and when it has said something. */
function listeningTo(child: ChildProcess) {
  let said = ''
  const waiting: { readonly words: string; readonly heard: () => void }[] = []
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    said += part
    for (const { words, heard } of waiting) if (said.includes(words)) heard()
  })
  return {
    said: () => said,
    until: (words: string) =>
      new Promise<void>((heard, fail) => {
        child.once('exit', () => fail(new Error(`It stopped before it said ${words}: ${said}`)))
        waiting.push({ words, heard })
        if (said.includes(words)) heard()
      }),
  }
}

/** Rows of the first table that the picture leaves out, as it does the second school and the request to try. */
const leftOut = /^│ (testcentrum|mode|state) /

/** The first school and the exchanges; an ellipsis stands for what is left out. */
function picture(said: string): string {
  const [tables = '', exchanges = ''] = said.split(/Try it:[\s\S]*Ctrl-C stops\.\n\n/)
  const [, addresses = '', school = ''] = tables.split('\n\n').filter((part) => part !== '')
  const lines = addresses.split('\n').map((line) => (leftOut.test(line) ? '…' : line))
  return [...lines, ...school.split('\n'), '…', ...exchanges.trimEnd().split('\n')]
    .filter((line, place, all) => line !== '…' || all[place - 1] !== '…')
    .map((line) => `${line}\n`)
    .join('')
}

test('the picture of the README is what a terminal shows: serve, two requests and a message of results', async () => {
  const bin = 'bin/koppelproef.js'
  if (!existsSync('dist/bundle/index.js')) throw new Error('`npm run build` once, or run this by `npm test`.')
  const port = await freePort(8085)
  const child = spawn(process.execPath, [bin, 'serve', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const terminal = listeningTo(child)
    await terminal.until('Ctrl-C stops.')
    const post = async (name: string, action: string, body: string) => {
      const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` }
      await (await fetch(`http://127.0.0.1:${port}/uwlr/${name}`, { method: 'POST', headers, body })).text()
    }
    const [, request = ''] = /-d '([^']*)'/.exec(terminal.said()) ?? []
    await post('leerlinggegevens', 'HaalLeerlinggegevens', request)
    const oneDigit = request.replace('<dependancecode>00<', '<dependancecode>0<')
    await post('leerlinggegevens', 'HaalLeerlinggegevens', oneDigit)
    const [autorisatie = ''] = /<autorisatie .*<\/autorisatie>/.exec(request) ?? []
    const results = readFileSync('test/messages/a-leerling-is-unknown/request.xml', 'utf8')
      .replace(/<aut:autorisatie [\s\S]*<\/aut:autorisatie>/, autorisatie)
      .replace(/brincode>[^<]*</, 'brincode>99QQ<')
      .replace(/schooljaar>[^<]*</, /schooljaar>[^<]*</.exec(request)?.join() ?? '')
    await post('leerresultaten', 'BrengLeerresultaten', results)
    await terminal.until('   3  ')
    // As the picture was taken: at the port of the README, in the school year of then.
    const then = picture(terminal.said())
      .replaceAll(`:${port}/`, ':8085/')
      .replace(/20\d\d-20\d\d/, '2026-2027')
    const wanted = `\`\`\`\n$ npx koppelproef serve\n${then}\`\`\`\n`
    const page = partOf('README.md', 'terminal', wanted)
    expect(page.found).toBe(page.wanted)
  } finally {
    child.kill('SIGKILL')
  }
})
