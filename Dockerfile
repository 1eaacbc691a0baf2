# Two images from one file: `api` (no Twisted, no spaCy) and `worker` (everything).
FROM python:3.11-slim AS base
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PANTAU_DATA_DIR=/data
WORKDIR /app
RUN useradd --system --uid 10001 --home-dir /app pantau && mkdir /data && chown pantau /data

FROM base AS api
COPY requirements/api.lock requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/api.lock
COPY domain domain
COPY store store
COPY index index
COPY digest digest
COPY api api
COPY pantau/__init__.py pantau/settings.py pantau/web.py pantau/
COPY crawlers/__init__.py crawlers/register.py crawlers/urls.py crawlers/
COPY crawlers/data crawlers/data
USER pantau
EXPOSE 8000
HEALTHCHECK CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=3)"]
CMD ["uvicorn", "--factory", "pantau.web:create", "--host", "0.0.0.0", "--port", "8000", "--no-server-header"]

FROM base AS worker
COPY requirements/runtime.lock requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/runtime.lock
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation .
USER pantau
CMD ["pantau", "run"]
