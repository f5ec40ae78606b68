# syntax=docker/dockerfile:1
# The portal, its pages and the command rackstage in one image. What happens in
# the steps is in scripts/image, where a test runs them without a container.
ARG NODE_IMAGE=node:24-trixie-slim

FROM ${NODE_IMAGE} AS build
# What native add-ons are compiled with where there is no binary of them.
RUN apt-get update && apt-get install --yes --no-install-recommends g++ make python3
WORKDIR /source
COPY . .
RUN node scripts/image/bundle.mjs
RUN node scripts/image/assemble.mjs /rackstage
# Which settings there are takes seconds to compile: not at every start of a container, which keeps nothing.
RUN cd /rackstage && node --eval "require('@rackstage/config-check').loadSchema()"

FROM ${NODE_IMAGE}
RUN apt-get update && apt-get install --yes --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
# The Scaffolder's template sandbox does not work with a start-up snapshot.
ENV NODE_OPTIONS=--no-node-snapshot
ENV PATH=/rackstage/packages/cli/bin:$PATH
WORKDIR /rackstage
COPY --from=build /rackstage .
# By number, so that Kubernetes can see that it is not root.
USER 1000:1000
EXPOSE 7007
HEALTHCHECK --start-period=60s CMD ["node", "--eval", "fetch('http://127.0.0.1:7007/.backstage/health/v1/liveness').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]
