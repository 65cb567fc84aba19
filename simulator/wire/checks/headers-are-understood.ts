import { defineCheck } from '../check.ts'

export const headersAreUnderstood = defineCheck({
  name: 'headers-are-understood',
  judge: ({ received: { notUnderstood } }) =>
    notUnderstood.length === 0
      ? undefined
      : {
          code: 'MustUnderstand',
          why: [`De kop <${notUnderstood.join('>, <')}> moet begrepen worden (mustUnderstand) en wordt dat niet.`],
        },
})
