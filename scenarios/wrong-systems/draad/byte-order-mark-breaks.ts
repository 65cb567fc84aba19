import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een BOM vooraan en het is geen XML meer.',
  violates: ['I04'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'andere-schrijfwijze [cdata]',
  bend: {
    bytes: (body) => (body[0] === 0xef && body[1] === 0xbb ? new TextEncoder().encode('geen xml') : body),
  },
})
