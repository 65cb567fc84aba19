import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { readRecording } from '../../src/recording/read-recording.ts'
import { startRecording } from './las.ts'

const name = 'Zandstra-Ypema'
const fault = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client.${name}</faultcode><faultstring>${name}, 4 maart</faultstring><detail><wie>${name}</wie></detail></s:Fault></s:Body></s:Envelope>`

/** Answers with these bytes, whatever is asked, and hangs up. */
async function saying(bytes: Buffer | string) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(bytes))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** Sends these bytes, and gives what came until the line was closed. */
async function sent(port: number, bytes: Buffer | string): Promise<string> {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  socket.write(bytes)
  const late = setTimeout(() => socket.destroy(), 5000)
  await once(socket, 'close')
  clearTimeout(late)
  return Buffer.concat(parts).toString('latin1')
}

const body = (text: Buffer | string) => Buffer.from(text)
const answer = (head: readonly string[], of: Buffer | string) =>
  Buffer.concat([body(`${head.join('\r\n')}\r\n\r\n`), body(of)])
const request = (head: readonly string[], of: Buffer | string = `<a>${name}</a>`, line = 'POST /uwlr HTTP/1.1') =>
  Buffer.concat([
    body(
      `${[line, 'Host: 127.0.0.1', 'Connection: close', ...head, `Content-Length: ${body(of).length}`].join('\r\n')}\r\n\r\n`,
    ),
    body(of),
  ])

const plain = answer(['HTTP/1.1 200 OK', 'Content-Type: text/xml', 'Connection: close'], fault)

describe('nothing of who went by stands anywhere, whatever the line is like', () => {
  test.each<[string, Buffer, Buffer]>([
    [
      'a fault with a name in each of its parts',
      request([]),
      answer(['HTTP/1.1 500 Oeps', 'Content-Type: text/xml', `Content-Length: ${body(fault).length}`], fault),
    ],
    ['a reason behind the status', request([]), answer([`HTTP/1.1 500 ${name}`, 'Content-Type: text/xml'], fault)],
    [
      'a media type with more in it',
      request([`Content-Type: text/xml; wie="${name}"`]),
      answer(['HTTP/1.1 200 OK', `Content-Type: application/soap+xml; charset="${name}"`], fault),
    ],
    ['an action with a name', request([`SOAPAction: "${name}"`, `X-Leerling: ${name}`]), plain],
    ['cookies', request([`Cookie: wie=${name}`]), answer(['HTTP/1.1 200 OK', `Set-Cookie: wie=${name}`], fault)],
    ['a password', request([`Authorization: Basic ${Buffer.from(name).toString('base64')}`]), plain],
    [
      'a redirect',
      request([]),
      answer(['HTTP/1.1 302 Found', `Location: https://las.example/${name}`, 'Content-Length: 0'], ''),
    ],
    ['a query', request([], undefined, `POST /uwlr?wie=${name} HTTP/1.1`), plain],
    ['a path that is no path', request([], undefined, `POST http://127.0.0.1/${name}\xe9 HTTP/1.1`), plain],
    [
      'HTTP/1.0',
      request([], undefined, 'POST /uwlr HTTP/1.0'),
      answer(['HTTP/1.0 200 OK', 'Content-Type: text/xml'], fault),
    ],
    [
      'pieces, and headers behind them',
      request([]),
      answer(
        ['HTTP/1.1 200 OK', 'Content-Type: text/xml', 'Transfer-Encoding: chunked', 'Trailer: X-Wie'],
        `${body(fault).length.toString(16)};wie=${name}\r\n${fault}\r\n0\r\nX-Wie: ${name}\r\n\r\n`,
      ),
    ],
    [
      'what is packed',
      request(['Content-Encoding: gzip'], gzipSync(`<a>${name}</a>`)),
      answer(['HTTP/1.1 200 OK', 'Content-Type: text/xml', 'Content-Encoding: gzip'], gzipSync(fault)),
    ],
    [
      'what is packed and broken',
      request(['Content-Encoding: gzip'], name),
      answer(['HTTP/1.1 200 OK', 'Content-Type: text/xml', 'Content-Encoding: gzip'], gzipSync(fault).subarray(0, 60)),
    ],
    [
      'a packing that nobody knows',
      request([]),
      answer(['HTTP/1.1 200 OK', 'Content-Type: text/xml', `Content-Encoding: ${name}`], fault),
    ],
    [
      'a message in parts with attachments',
      request([`Content-Type: multipart/related; boundary=${name}`], `--${name}\r\n\r\n${fault}\r\n--${name}--`),
      answer(
        ['HTTP/1.1 200 OK', `Content-Type: multipart/related; boundary=${name}`],
        `--${name}\r\n\r\n${fault}\r\n--${name}--`,
      ),
    ],
    ['a status that is none', request([]), answer(['HTTP/1.1 099 Odd', 'Content-Length: 0', `X-Wie: ${name}`], '')],
    [
      'a length that is not so',
      request([]),
      answer(['HTTP/1.1 200 OK', 'Content-Type: text/xml', 'Content-Length: 99999'], fault),
    ],
    [
      'two lengths',
      request([]),
      answer(['HTTP/1.1 200 OK', 'Content-Length: 3', `Content-Length: ${body(fault).length}`], fault),
    ],
    ['no HTTP at all', request([]), body(`${name}\r\n\r\n${name}`)],
    [
      'a word before the answer',
      request(['Expect: 100-continue']),
      answer(['HTTP/1.1 103 Early Hints', `Link: <${name}>`, '', 'HTTP/1.1 200 OK', 'Content-Type: text/xml'], fault),
    ],
    [
      'another protocol',
      request(['Connection: Upgrade', `Upgrade: ${name}`]),
      answer(['HTTP/1.1 101 Switching', `Upgrade: ${name}`, 'Connection: Upgrade'], fault),
    ],
    [
      'a header in two lines',
      body(`POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: 1\r\n ${name}\r\nContent-Length: 0\r\n\r\n`),
      plain,
    ],
    ['bytes that are no request', body(`${name} ${name}\r\n\r\n`), plain],
    [
      'a request that breaks off',
      body(`POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 9\r\n\r\n${name}`),
      plain,
    ],
    ['a tunnel', body(`CONNECT ${name}:443 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`), plain],
    ['a method of its own', request([], undefined, `PROPFIND /${name} HTTP/1.1`), plain],
    [
      'an encoding of letters that is another',
      request(['Content-Type: text/xml; charset=utf-16'], Buffer.from(`\ufeff<a>${name}</a>`, 'utf16le')),
      answer(['HTTP/1.1 200 OK', 'Content-Type: text/xml; charset=utf-16'], Buffer.from(`\ufeff${fault}`, 'utf16le')),
    ],
    [
      'an encoding that nobody knows',
      request([]),
      answer(
        ['HTTP/1.1 200 OK', 'Content-Type: text/xml; charset=utf-7'],
        `<?xml version="1.0" encoding="${name}"?>${fault}`,
      ),
    ],
  ])('%s', async (_, asked, said) => {
    const las = await saying(said)
    for (const options of [{}, { disguiseToCaller: true }]) {
      const recording = await startRecording(las.url, options)
      const heard = await sent(recording.port, asked)
      // Whatever came before, the next one is heard.
      const page = await (await fetch(recording.url, { headers: { accept: 'text/html' } })).text()
      await recording.close()
      const everything = [recording.written(), page, ...recording.lost].join('\n').toLowerCase()
      for (const piece of ['zandstra', 'ypema', 'maart', Buffer.from(name).toString('base64').toLowerCase()])
        expect(everything).not.toContain(piece)
      expect(readRecording(recording.file, '2026-12-01').head.rules).toBeGreaterThan(0)
      if (options.disguiseToCaller && !/HTTP\/1.1 (?:302|400|403)/.test(heard))
        expect(heard.slice(heard.indexOf('\r\n\r\n'))).not.toMatch(/Zandstra|Ypema/)
    }
    las.close()
  })
})
