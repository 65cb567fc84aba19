import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij elke verwerking worden de resultaten overgezet en de oude vergeten op te ruimen: ze staan er twee keer.',
  violates: ['H05', 'G16'],
  ernst: 'S2',
  familie: 'resultaat-dubbel',
  caughtBy: 'geweigerd-en-daarna-goed',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result, { import: imports }) => [result, { ...result, id: `${result.id}-${imports.length}` }]),
    ),
  },
})
