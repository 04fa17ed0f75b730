# The publication as a container: built with Node, served by Debian's nginx on port 8080 by an account without rights.
#   docker build --build-arg SITE_URL=https://news.example.org -t news . && docker run -p 8080:8080 news

FROM node:24-bookworm-slim AS build
WORKDIR /publication
COPY . .
# Without values: what is not given is then not set, and an empty SITE_URL would be refused.
ARG SITE_URL
ARG SOURCE_DATE_EPOCH
ARG SITE_PREVIEW
RUN npm run build

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends curl nginx-light libnginx-mod-http-brotli-static \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --no-create-home news
WORKDIR /srv/news
COPY deploy/ ./
COPY --from=build /publication/.standfirst/deploy/ ./
COPY --from=build /publication/dist/ dist/
# The only places nginx writes to.
RUN mkdir tmp run && chown news tmp run
USER news
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD curl -fsS -o /dev/null http://127.0.0.1:8080/ || exit 1
STOPSIGNAL SIGQUIT
CMD ["nginx", "-e", "stderr", "-p", "/srv/news", "-c", "nginx.conf"]
