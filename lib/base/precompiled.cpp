// SPDX-License-Identifier: Apache-2.0
// Carries the precompiled standard headers that every target shares; see lib/module.cmake.
