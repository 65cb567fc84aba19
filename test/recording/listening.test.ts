import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { listeningHere } from '../../src/listening.ts'
import { startRecording } from './las.ts'

/** A server that may not do what it is asked. */
function failing(code: string): Server {
  const server = createServer()
  server.listen = (() => {
    queueMicrotask(() => server.emit('error', Object.assign(new Error(code), { code })))
    return server
  }) as Server['listen']
  return server
}

test.each([
  ['EADDRINUSE', { code: 'E_PORT_TAKEN', exit: 3, message: 'Port 80 is already in use.' }],
  ['EACCES', { code: 'E_PORT_FORBIDDEN', exit: 3, message: 'You may not listen on port 80.' }],
  ['EADDRNOTAVAIL', { code: 'E_HOST_UNKNOWN', exit: 3 }],
])('a port that gives %s is told as what the user can mend', async (code, told) => {
  await expect(listeningHere(failing(code), 80)).rejects.toMatchObject(told)
})

test('anything else is told as it came', async () => {
  await expect(listeningHere(failing('EMFILE'), 80)).rejects.toMatchObject({ code: 'EMFILE' })
})

test('a port that is free is listened on, on loopback', async () => {
  const server = createServer()
  await listeningHere(server, 0)
  expect(server.address()).toMatchObject({ address: '127.0.0.1' })
  const { port } = server.address() as AddressInfo
  await expect(startRecording('http://127.0.0.1:9', { port })).rejects.toMatchObject({ code: 'E_PORT_TAKEN', exit: 3 })
  await new Promise((resolve) => server.close(resolve))
})
