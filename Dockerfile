# Packages and the built app.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# The Node of the lockfile runs the sources as they are; the build leaves its stamp in dist, so that no start builds again.
RUN node_modules/.bin/node src/server/node/build-once.ts

FROM node:22-bookworm-slim
WORKDIR /app
# The app only reads its own folder; everything that lasts is in /data.
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"
# What `npm start` runs, without npm in between: signals reach the house itself, whichever npm the image has.
CMD ["node_modules/.bin/node", "--max-semi-space-size=8", "--heap-growing-percent=50", "src/server/node/main.ts"]
