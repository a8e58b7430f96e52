# HTML on standard input, PDF on standard output. Reads no file and no network: every address but data: is refused.
import resource
import sys

MEMORY, SECONDS = int(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

try:
    from weasyprint import HTML, default_url_fetcher
except ImportError:
    sys.exit(3)


def fetch(url, *args, **kwargs):
    if url.startswith("data:"):
        return default_url_fetcher(url, *args, **kwargs)
    raise ValueError("refused: " + url[:40])


document = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.buffer.write(HTML(string=document, url_fetcher=fetch).write_pdf())
