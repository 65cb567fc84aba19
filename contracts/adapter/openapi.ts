import { callNames, calls } from './adapter.ts'
import { adapterSchema } from './publish.ts'

/** The HTTP transport of an adapter as an OpenAPI document, made of the definitions of the calls. */
export function openapi(): object {
  const { $defs, calls: shapes } = adapterSchema()
  const local = (part: unknown): unknown =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', '"#/components/schemas/'))
  const json = (schema: unknown) => ({ 'application/json': { schema } })
  const paths = callNames.map((call) => [
    `/${call}`,
    {
      post: {
        operationId: call,
        summary: calls[call].says.en,
        description: calls[call].required
          ? 'Required.'
          : `Optional: stories that need it are skipped without it. Not seen then: ${calls[call].unseen?.en}.`,
        requestBody: { required: true, content: json(local(shapes[call].vraag)) },
        responses: {
          200: { description: 'What came of it.', content: json(local(shapes[call].antwoord)) },
          500: { description: 'The system broke down; the text goes into the report.' },
        },
      },
    },
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Koppelproef adapter',
      version: '1',
      description: 'What a linking system answers so that koppelproef can tell it stories.',
    },
    paths: {
      '/': {
        get: {
          operationId: 'calls',
          summary: 'Lists the calls that this system has. Absent: all of them.',
          responses: {
            200: {
              description: 'The names.',
              content: json({
                type: 'object',
                required: ['calls'],
                properties: { calls: { type: 'array', items: { enum: callNames } } },
              }),
            },
          },
        },
      },
      ...Object.fromEntries(paths),
    },
    components: { schemas: local($defs) },
  }
}
