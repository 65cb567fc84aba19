import { asNieuw, doubtBecomes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij twijfel een nieuwe groep; de oude loopt leeg en houdt wat erbij hoorde.',
  violates: ['D22', 'D25', 'D03'],
  ernst: 'S2',
  familie: 'beslist-zelf-bij-twijfel',
  caughtBy: 'buiten-en-hernoemd',
  bend: {
    rejudge: { groep: doubtBecomes<'groep'>((proposal) => asNieuw<'groep'>(proposal)) },
  },
})
