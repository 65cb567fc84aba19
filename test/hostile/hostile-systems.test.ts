import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { boundedText, linesOf } from '../../contracts/adapter/bounds.ts'
import { openSystem } from '../../contracts/adapter/transport.ts'
import { readXml } from '../../contracts/las/xml.ts'
import { createDoor } from '../../src/door.ts'

const begin = {
  nu: '2026-11-23T12:00:00+01:00',
  toestand: { groepen: [], leerkrachten: [], leerlingen: [] },
  brincode: '99QQ',
}

/** What answers, by its path. */
const manners: Readonly<Record<string, (response: ServerResponse, path: string) => void>> = {
  webpagina: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Mijn site</html>'),
  lijst: (response) => response.end('[1,2]'),
  getal: (response) => response.end('7'),
  stil: () => {},
  'stil-later': (response, path) => void (path === '' && response.writeHead(404).end()),
  druppels: (response, path) => {
    if (path === '') response.writeHead(404).end()
    else response.writeHead(200).write(' ')
  },
  nul: (response, path) => void response.writeHead(path === '' ? 404 : 200).end('null'),
}

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const [, how = '', path = ''] = request.url!.split('/')
    manners[how]?.(response, path)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('behind --sut stands', () => {
  test.each([
    ['webpagina', /no adapter: it gives a web page/],
    ['lijst', /no adapter/],
    ['getal', /no adapter/],
    ['stil', /no answer within 0.2 seconds/],
  ])('%s, which is told in words', async (how, why) => {
    await expect(openSystem(`${base}/${how}`, { timeout: how === 'stil' ? 200 : 20_000 })).rejects.toMatchObject({
      code: 'E_SUT_UNREACHABLE',
      message: expect.stringMatching(why),
    })
  })

  test.each(['stil-later', 'druppels'])('%s, which is too late in the time that was asked', async (how) => {
    const { adapter } = await openSystem(`${base}/${how}`, { timeout: 2_000 })
    await expect(adapter.reset(begin)).rejects.toMatchObject({ kind: 'timeout' })
  })
})

describe('an answer without end', () => {
  test('is read as far as its limit', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) })
    await expect(boundedText(new Response(endless), 10_000)).rejects.toThrow('larger than 10000 bytes')
  })

  test('on one line ends its command', async () => {
    const { Readable } = await import('node:stream')
    const heard: string[] = []
    const message = await new Promise<string>((resolve) =>
      linesOf(Readable.from([Buffer.from('{}\r\n{"a":1}\n'), Buffer.alloc(50), Buffer.alloc(60)]), {
        line: (text) => heard.push(text),
        tooMuch: (error) => resolve(error.message),
        limit: 100,
      }),
    )
    expect([heard, message]).toEqual([['{}', '{"a":1}'], 'the answer is larger than 100 bytes'])
  })

  test('or without bottom is no XML to a check of a LAS', () => {
    expect(readXml(`${'<a>'.repeat(80_000)}${'</a>'.repeat(80_000)}`)).toEqual({
      problem: 'it is nested deeper than 200 elements',
    })
  })
})

test('a command that will not stop, and what it started, are gone when it is let go', async () => {
  const script = `const {spawn}=require('child_process');process.on('SIGTERM',()=>{});const c=spawn('sleep',['600']);
    process.stderr.write('pid '+c.pid+'\\n');
    require('readline').createInterface({input:process.stdin}).on('line',l=>{const {id,call}=JSON.parse(l);console.log(JSON.stringify({id,antwoord:call==='calls'?null:[]}))});
    setInterval(()=>{},1000)`
  const file = join(mkdtempSync(join(tmpdir(), 'koppelproef-hostile-')), 'system.cjs')
  writeFileSync(file, script)
  const system = await openSystem(`exec:node ${file}`, { timeout: 2_000, quiet: true })
  const [, pid] = /pid (\d+)/.exec(system.output!())!
  await system.close()
  const isThere = () => {
    try {
      return process.kill(Number(pid), 0)
    } catch {
      return false
    }
  }
  while (isThere()) await new Promise((resolve) => setImmediate(resolve))
})

test('a door that nobody set up lets no foreign name in', () => {
  expect(createDoor().refuse({ headers: { host: 'kwaad.example' } })?.code).toBe('foreign-host')
})
