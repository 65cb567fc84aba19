import { defineWrongSystem } from './wrong-system.ts'

export const oneMegabyteAtMost = defineWrongSystem({
  name: 'one-megabyte-at-most',
  story: 'Een antwoord van meer dan een megabyte wordt afgebroken.',
  violates: ['I08'],
  caughtBy: 'grote-school',
  bend: {
    bytes: (body) => (body.byteLength > 1_000_000 ? body.slice(0, 1_000_000) : body),
  },
})
