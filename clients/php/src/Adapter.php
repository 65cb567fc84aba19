<?php

declare(strict_types=1);

namespace Koppelproef;

/** The adapter kit: implement four methods, and have the catalogue of stories told to your system. */
final class Adapter
{
    private const CALLS = ['reset', 'importeer', 'verwerk', 'toestand', 'voegSchoolToe', 'vraagAan', 'keurGoed', 'koppel', 'beslis', 'breekAf', 'maakOngedaan',
        'verwijderNummers', 'voegSamen', 'deactiveer', 'postbus', 'normeer', 'verplaatsResultaat', 'verwijderResultaat', 'verstuur', 'tijd', 'valUit', 'logboek', 'legUit'];

    /**
     * Answers the calls on stdin, a line of JSON each, until it ends. An object with methods of their name: each takes the
     * question (an array) and gives the answer (null: nothing). Print to stderr: stdout is for answers.
     */
    public static function serve(object $system): void
    {
        $calls = array_values(array_filter(self::CALLS, static fn (string $name): bool => method_exists($system, $name)));
        $missing = array_diff(array_slice(self::CALLS, 0, 4), $calls);
        if ($missing !== []) {
            throw new \TypeError('an adapter must have reset, importeer, verwerk and toestand; ' . $system::class . ' lacks ' . implode(', ', $missing));
        }
        while (($line = fgets(STDIN)) !== false) {
            ['id' => $id, 'call' => $call] = $message = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
            try {
                if ($call !== 'calls' && !in_array($call, $calls, true)) {
                    throw new \LogicException("there is no call \"$call\"");
                }
                $reply = ['id' => $id, 'antwoord' => $call === 'calls' ? $calls : self::withoutNulls($system->$call($message['vraag'] ?? []))];
            } catch (\Throwable $error) {
                fwrite(STDERR, "$error\n");
                $reply = ['id' => $id, 'fout' => $error::class . ': ' . $error->getMessage()];
            }
            fwrite(STDOUT, json_encode($reply, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE) . "\n");
            fflush(STDOUT);
        }
    }

    /** A field without a value is a field that is not there: null means so in PHP, in JSON it does not. */
    private static function withoutNulls(mixed $answer): mixed
    {
        if ($answer instanceof \stdClass) {
            return (object) self::withoutNulls([...get_object_vars($answer), '' => null]);
        }
        if (!is_array($answer)) {
            return $answer;
        }
        if (array_is_list($answer)) {
            return array_map(self::withoutNulls(...), $answer);
        }
        $fields = array_map(self::withoutNulls(...), array_filter($answer, static fn (mixed $value): bool => $value !== null));
        return $fields === [] ? new \stdClass() : $fields;
    }
}
