import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { answers, freePort } from '@county/bench/child'

/** What nginx stands before. */
export interface NginxOptions {
  /** Addresses of the API processes. */
  api: readonly string[]
  /** Addresses of modules' own processes, by module. */
  modules?: Readonly<Record<string, readonly string[]>>
  port?: number
}

/** A running nginx. */
export interface Nginx {
  url: string
  stop(): Promise<void>
}

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx']

/** Where Debian's nginx is; undefined, with a printed reason, where it is not installed. */
export function findNginx(): string | undefined {
  const found = PLACES.find((place) => existsSync(place) && spawnSync(place, ['-v']).status === 0)
  if (!found) process.stderr.write('nginx is not installed: what needs it is left out\n')
  return found
}

const hosts = (addresses: readonly string[]) =>
  addresses.map((a) => `    server ${new URL(a).host} max_fails=0;`).join('\n')

/** The part of the configuration that docs/scale.md shows. */
function nginxSites({ api, modules = {}, port = 8400 }: NginxOptions): string {
  const own = Object.entries(modules)
  const upstreams = [['county', api] as const, ...own.map(([id, urls]) => [`county_${id}`, urls] as const)]
  const locations = [
    ...own.map(([id]) => `    location /api/${id}/ { proxy_pass http://county_${id}; }`),
    '    location / { proxy_pass http://county; }',
  ]
  return `${upstreams.map(([name, urls]) => `upstream ${name} {\n${hosts(urls)}\n}`).join('\n')}
server {
    listen 127.0.0.1:${port};
    client_max_body_size 60m;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_connect_timeout 1s;
    proxy_read_timeout 120s;
    # Commands too: each carries a key under which it is carried out once, so that sending it again is harmless.
    proxy_next_upstream error timeout non_idempotent;
${locations.join('\n')}
}
`
}

/** Starts nginx with a configuration of its own in a temporary folder. Throws where it is not installed. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const binary = findNginx()
  if (!binary) throw new Error('nginx is not installed')
  const port = options.port ?? (await freePort())
  const dir = mkdtempSync(path.join(tmpdir(), 'county-nginx-'))
  mkdirSync(path.join(dir, 'tmp'))
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `  ${n}_temp_path ${dir}/tmp/${n};`)
  const file = path.join(dir, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off;
${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 1;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log;
events { worker_connections 512; }
http {
  access_log off;
${temp.join('\n')}
${nginxSites({ ...options, port })}}
`,
  )
  const child = spawn(binary, ['-c', file, '-p', dir, '-e', path.join(dir, 'error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const url = `http://127.0.0.1:${port}`
  await answers(`${url}/readyz`)
  const stop = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGQUIT')
    await gone
    rmSync(dir, { recursive: true, force: true })
  }
  return { url, stop }
}
