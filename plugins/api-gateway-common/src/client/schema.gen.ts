// Generated from the API document by `npm run generate`.
export interface paths {
    "/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the command line can do for the caller */
        get: operations["listActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The APIs of this portal and their traffic */
        get: operations["listApis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apis/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** The routes of an API, and who calls it */
        get: operations["getApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                name: string;
                message: string;
            };
        } & {
            [key: string]: unknown;
        };
        Api: {
            /** @description Id of the plugin that serves it. */
            id: string;
            title: string;
            version?: string;
            description?: string;
            /** @description It has an OpenAPI document. */
            published: boolean;
            operations: number;
            /** @description Where callers reach it. */
            url: string;
            /** @description Where the gateway hands its calls to. */
            internalUrl: string;
            /** @description Of each caller; absent: none. */
            limitPerMinute?: number;
            calls: number;
            /** @description Answered with 5xx. */
            errors: number;
            /** @description Answered with 4xx, limits apart. */
            refused: number;
            /** @description Over the limit, answered with 429. */
            limited: number;
            /** @description 95 of 100 calls took no longer; absent without calls. */
            p95Ms?: number;
        };
        ApiList: {
            items: components["schemas"]["Api"][];
        };
        ApiRoute: {
            method: string;
            path: string;
            summary?: string;
            calls: number;
            /** @description Answered with 5xx. */
            errors: number;
            /** @description Answered with 4xx, limits apart. */
            refused: number;
            /** @description Over the limit, answered with 429. */
            limited: number;
            /** @description 95 of 100 calls took no longer; absent without calls. */
            p95Ms?: number;
        };
        ApiCaller: {
            /** @description Entity ref of a person, a service, or anonymous. */
            caller: string;
            calls: number;
            /** @description Answered with 5xx. */
            errors: number;
            /** @description Answered with 4xx, limits apart. */
            refused: number;
            /** @description Over the limit, answered with 429. */
            limited: number;
        };
        ApiDetail: {
            api: components["schemas"]["Api"];
            routes: components["schemas"]["ApiRoute"][];
            /** @description The hundred with most calls. */
            callers: components["schemas"]["ApiCaller"][];
        };
        Action: {
            id: string;
            pluginId: string;
            name: string;
            title: string;
            description: string;
            schema: {
                input: {
                    [key: string]: unknown;
                };
                output: {
                    [key: string]: unknown;
                };
                secrets?: {
                    [key: string]: unknown;
                };
            };
            attributes: {
                readOnly: boolean;
                destructive: boolean;
                idempotent: boolean;
            };
        };
        ActionList: {
            items: components["schemas"]["Action"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All actions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionList"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such API. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listApis: {
        parameters: {
            query?: {
                /** @description The time that is looked at, up to now. */
                window?: "hour" | "day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All APIs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiList"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such API. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getApi: {
        parameters: {
            query?: {
                /** @description The time that is looked at, up to now. */
                window?: "hour" | "day";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiDetail"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such API. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
