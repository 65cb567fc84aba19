import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De codetabel wordt in de HTTP-kop gezocht. Staat zij daar niet, dan is het UTF-8, wat de eerste regel van het bericht ook zegt: Zoë is Zo�.',
  violates: ['I04', 'B25'],
  ernst: 'S3',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'codetabel [iso-8859-1]',
  bend: {
    transport: (own) => async (request) => {
      const heard = await own(request)
      if ('kind' in heard || /charset/i.test(heard.contentType)) return heard
      const text = new TextDecoder().decode(heard.body)
      return { ...heard, body: Buffer.from(text.replace(/(<\?xml[^>]*encoding=["'])[^"']+/, '$1utf-8')) }
    },
  },
})
