import { IncomingMessage, type OutgoingMessage, ServerResponse } from 'node:http'
import express, { type Express } from 'express'

/**
 * The classes of request and response for `http.createServer`, so that each is born as the one Express makes of it.
 * Express gives every request and response another prototype; V8 then gives up all it knows of them, which costs more than
 * the rest of a small answer and twice the memory. When they have that prototype from the start, nothing changes.
 */
export function expressClasses(app: Express): {
  IncomingMessage: typeof IncomingMessage
  ServerResponse: typeof ServerResponse
} {
  class ExpressRequest extends IncomingMessage {}
  class ExpressResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {}
  const adopt = (prototype: IncomingMessage | OutgoingMessage, parent: object) => {
    Object.setPrototypeOf(prototype, parent)
    Object.defineProperty(prototype, 'app', { value: app, writable: true, configurable: true, enumerable: true })
    return prototype
  }
  Object.assign(app, {
    request: adopt(ExpressRequest.prototype, express.request),
    response: adopt(ExpressResponse.prototype, express.response),
  })
  return { IncomingMessage: ExpressRequest, ServerResponse: ExpressResponse }
}
