// A LAS at the end of a line: a message of so many bytes to whoever asks, at so many bytes a millisecond (0: as fast as it goes).
// Prints its port when it listens.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { written } from '../disguise/days.ts'

const [size = 0, rate = 0] = process.argv.slice(2).map(Number)
const school = written(generateSchool({ seed: 16, pupils: 200, schooljaar: '2026-2027', eckid: 'all' }))
const pupils = /<leerlingen>(.*)<\/leerlingen>/s.exec(school)?.[1] ?? ''
// The same pupils again and again: what is measured is the line, not how many people there are.
const body = Buffer.from(school.replace(pupils, pupils.repeat(Math.max(1, Math.ceil(size / pupils.length)))))

/** Not more at once than the line would have had at that moment. */
function paced(response: ServerResponse): void {
  const began = performance.now()
  let at = 0
  const go = () => {
    const due = Math.min(body.byteLength, Math.ceil((performance.now() - began + 1) * rate))
    if (due > at) response.write(body.subarray(at, due))
    at = due
    if (at === body.byteLength) response.end()
    else setTimeout(go, 1)
  }
  go()
}

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', 'content-length': body.byteLength })
    if (rate === 0) response.end(body)
    else paced(response)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.once('SIGTERM', () => process.exit(0))
