<?php

declare(strict_types=1);

namespace Koppelproef;

/** A simulator that runs, found or started; and a new world in it for each test. */
final class Simulator
{
    private static ?self $shared = null;
    private int $worlds = 0;

    /**
     * @param resource|null $process
     * @param list<resource> $pipes
     */
    private function __construct(public readonly string $url, private $process = null, private readonly ?string $token = null, private readonly array $pipes = [])
    {
    }

    /** One for all tests of this process; it stops with it. */
    public static function shared(): self
    {
        if (self::$shared === null) {
            self::$shared = self::start();
            register_shutdown_function(static fn () => self::$shared?->close());
        }
        return self::$shared;
    }

    /** The one at KOPPELPROEF_URL, when that is said; else a new one on a port of its own, with these options of `serve`. */
    public static function start(string ...$options): self
    {
        $token = getenv('KOPPELPROEF_TOKEN') ?: null;
        $url = getenv('KOPPELPROEF_URL');
        if ($url !== false && $url !== '') {
            (new Control(rtrim($url, '/') . '/control', $token))->ask('GET', '/worlds');
            return new self(rtrim($url, '/'), null, $token);
        }
        $line = [...self::command(), 'serve', '--port', '0', '--json', '--attached', '--no-testcentrum', '--no-console', ...$options];
        $log = tmpfile();
        $process = proc_open($line, [['pipe', 'r'], ['pipe', 'w'], $log], $pipes);
        $ready = $process === false ? null : json_decode((string) fgets($pipes[1]), true);
        if (!isset($ready['url'])) {
            rewind($log);
            throw new KoppelproefException(implode(' ', $line) . ' did not start: ' . trim((string) stream_get_contents($log)) . ' Install Node 20.19 or later, or say KOPPELPROEF_COMMAND or KOPPELPROEF_URL.');
        }
        return new self($ready['url'], $process, pipes: $pipes);
    }

    /** KOPPELPROEF_COMMAND, else npx. @return list<string> */
    public static function command(): array
    {
        $own = getenv('KOPPELPROEF_COMMAND');
        return $own === false || $own === '' ? ['npx', '--yes', 'koppelproef'] : preg_split('/\s+/', trim($own));
    }

    /** A world of its own. */
    public function las(array $options = []): Las
    {
        return new Las($this->url, 'php-' . getmypid() . '-' . ++$this->worlds, $options, token: $this->token);
    }

    /** Stops it, when it was started here. */
    public function close(): void
    {
        if (is_resource($this->process)) {
            // Its end of stdin, at which it stops, also where npx stands in between.
            fclose($this->pipes[0]);
            proc_close($this->process);
            $this->process = null;
        }
    }
}
