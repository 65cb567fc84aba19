import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een antwoord van meer dan een megabyte wordt afgebroken.',
  violates: ['I08'],
  ernst: 'S3',
  familie: 'verliest-bij-veel',
  caughtBy: 'grote-school',
  bend: {
    bytes: (body) => (body.byteLength > 1_000_000 ? body.slice(0, 1_000_000) : body),
  },
})
