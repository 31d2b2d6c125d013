// SPDX-License-Identifier: Apache-2.0
// Nothing: the target to which the precompiled headers of the tests belong needs a source.
