import { createServer, IncomingMessage } from 'node:http'
import { expect, test } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { expressClasses } from '../../simulator/express-classes.ts'

test('requests are born as Express wants them, and Express’s own methods work on them', async () => {
  const app = express()
  const born: boolean[] = []
  app.use((call, response) => {
    born.push(call instanceof IncomingMessage, call.app === app, response.req === call)
    response.status(201).json({ path: call.path, query: call.query, type: call.get('content-type') })
  })
  const { IncomingMessage: Born, ...others } = expressClasses(app)
  // What Node makes, before Express has touched it.
  class Watched extends Born {
    constructor(...args: ConstructorParameters<typeof Born>) {
      super(...args)
      born.push(Object.getPrototypeOf(Born.prototype) === express.request)
    }
  }
  const server = createServer({ IncomingMessage: Watched, ...others }, app)
  const { status, body } = await request(server).get('/a?b=c').set('content-type', 'text/x')
  expect([status, body]).toEqual([201, { path: '/a', query: { b: 'c' }, type: 'text/x' }])
  expect(born).toEqual([true, true, true, true])
})

test('Express finds nothing left to change', async () => {
  const app = express()
  let same = false
  const { IncomingMessage: Born, ServerResponse } = expressClasses(app)
  app.use((call, response) => {
    same =
      Object.getPrototypeOf(call) === Born.prototype && Object.getPrototypeOf(response) === ServerResponse.prototype
    response.end()
  })
  await request(createServer({ IncomingMessage: Born, ServerResponse }, app)).get('/')
  expect(same).toBe(true)
})
